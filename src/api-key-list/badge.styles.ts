import { css } from 'lit';

/** The words that stand out in a row: a status, a privileged role, an end that is near. */
export const badgeStyles = css`
  .badge {
    display: block;
    inline-size: fit-content;
    border-radius: var(--_badge-radius);
    padding: 0 8px;
    background: var(--_wash);
    font-size: max(0.857em, 12px);
    font-weight: var(--_badge-weight);
    line-height: 22px;
  }
  .power {
    /* On both sides: it has the direction of its own text. */
    margin-inline: calc(-1 * var(--_cell));
    padding-inline: var(--_cell);
    color: var(--_link);
  }
  .active {
    color: var(--_success);
  }
  .expiring,
  .soon > * {
    color: var(--_caution);
  }
  .soon {
    font-weight: 500;
  }
  .expired {
    color: var(--_danger);
  }
  .revoked,
  .unknown {
    background: var(--_soft);
    color: var(--_muted);
  }
  .gone .power {
    background: var(--_soft);
    color: var(--_muted);
  }
`;
