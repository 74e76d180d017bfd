import { expect } from '@open-wc/testing';
import { normalizeDraft, validateDraft, type DraftRules } from '../../src/index.js';
import { readPermissions } from '../../src/rules/permissions.js';

const draft = { applicationName: 'Nightly report', description: '', role: 'readonly' };
const permissions = [{ value: 'read' }, { value: 'write' }, { value: 'delete', disabled: true }];

describe('the permissions of the host', () => {
  const valuesOf = (given: unknown): unknown =>
    readPermissions(given as Iterable<unknown>)?.map(({ value }) => value);

  it('are those with a value of their own, each value once', () => {
    const inherited: unknown = Object.create({ value: 'inherited' });
    const given = [null, 'text', {}, { value: '' }, { value: 7 }, inherited, ...permissions];
    expect(valuesOf([...given, { value: 'read', label: 'Again' }])).to.deep.equal([
      'read',
      'write',
      'delete',
    ]);
  });

  it('keep the first of two with one value', () => {
    const [read] = readPermissions([{ value: 'read', label: 'Read' }, { value: 'read' }])!;
    expect(read!.label).to.equal('Read');
  });

  it('are none where none is left', () => {
    expect([valuesOf([]), valuesOf([{}])]).to.deep.equal([undefined, undefined]);
  });

  it('are copies', () => {
    const given = { value: 'read', label: 'Read' };
    const [read] = readPermissions([given])!;
    given.label = 'Write';
    expect(read!.label).to.equal('Read');
  });
});

describe('normalizeDraft()', () => {
  const normalized = (given: unknown) => normalizeDraft({ ...draft, permissions: given });

  it('keeps the strings among the permissions, each once, in their order', () => {
    const given = ['write', 'read', 'write', 7, null, ['read']];
    expect(normalized(given).permissions).to.deep.equal(['write', 'read']);
    expect(normalized([]).permissions).to.deep.equal([]);
  });

  for (const given of [undefined, null, 'read', { 0: 'read', length: 1 }])
    it(`has no permissions where they are ${JSON.stringify(given)}`, () => {
      expect(normalized(given)).to.have.all.keys('applicationName', 'description', 'role');
    });
});

describe('validateDraft()', () => {
  const errorsFor = (given: object, rules: DraftRules = { permissions }) =>
    validateDraft({ ...draft, ...given }, rules);

  it('accepts permissions that are offered', () => {
    expect(errorsFor({ permissions: ['write', 'read'] })).to.deep.equal({});
  });

  it('asks for at least one', () => {
    const error = { permissions: ['Select at least one permission'] };
    for (const given of [undefined, [], 'read']) {
      expect(errorsFor({ permissions: given })).to.deep.equal(error);
      expect(
        errorsFor({ permissions: given }, { permissions, permissionsOptional: true }),
      ).to.deep.equal({});
    }
  });

  for (const [what, value] of [
    ['an unknown one', 'admin'],
    ['one with the name of a property', 'toString'],
    ['a disabled one', 'delete'],
  ] as const)
    it(`refuses ${what}`, () => {
      const error = { permissions: ['Remove permissions that are not available'] };
      expect(errorsFor({ permissions: ['read', value] })).to.deep.equal(error);
      expect(
        errorsFor({ permissions: [value] }, { permissions, permissionsOptional: true }),
      ).to.deep.equal(error);
    });

  it('accepts a disabled one that the role names', () => {
    const roles = [{ value: 'cleaner', permissions: ['delete', 'unknown'] }, { value: 'readonly' }];
    const errors = (role: string, value: string) =>
      errorsFor({ role, permissions: [value] }, { roles, permissions });
    expect(errors('cleaner', 'delete')).to.deep.equal({});
    expect(errors('readonly', 'delete')).to.have.key('permissions');
    expect(errors('cleaner', 'unknown')).to.have.key('permissions');
  });

  for (const given of [undefined, null, []])
    it(`leaves the permissions alone where the rules have ${JSON.stringify(given)}`, () => {
      expect(errorsFor({ permissions: ['any'] }, { permissions: given })).to.deep.equal({});
    });

  it('takes its texts from the host', () => {
    const messages = { permissionsMissing: 'Mindestens eine' };
    const errors = errorsFor({ permissions: [] }, { permissions, messages });
    expect(errors).to.deep.equal({ permissions: ['Mindestens eine'] });
  });

  it('wants no role where keys have none', () => {
    expect(errorsFor({ role: '' }, { noRole: true })).to.deep.equal({});
    expect(errorsFor({ role: '' }, { noRole: true, roles: [] })).to.deep.equal({});
    expect(errorsFor({ role: 'readonly' }, { noRole: true })).to.have.all.keys('role');
  });
});
