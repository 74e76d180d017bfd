import 'api-key-elements/add-api-key-form/define.js';
import { createSignal, Show } from 'solid-js';
import { render } from 'solid-js/web';
import { answer, cancelled, created, roles } from './host.mjs';

const Page = () => {
  const [edits, setEdits] = createSignal(0);
  const [disabled, setDisabled] = createSignal(false);
  const [isThere, setIsThere] = createSignal(true);
  return (
    <main>
      <output>Edits: {edits()}</output>
      <button onClick={() => setDisabled(!disabled())}>Switch</button>
      <button onClick={() => setIsThere(false)}>Remove</button>
      <Show when={isThere()}>
        <add-api-key-form
          prop:roles={[...roles]}
          default-role="audit"
          prop:disabled={disabled()}
          on:submit={answer}
          on:cancel={cancelled}
          on:created={created}
          on:input={() => setEdits(edits() + 1)}
        />
      </Show>
    </main>
  );
};

render(() => <Page />, document.getElementById('root'));
