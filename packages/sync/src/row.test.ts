import { DeviceId } from '@jobmagpie/model';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Hlc, tick } from './clock.ts';
import { applyEdit, clocksUnder, type FieldValue, isAlive, type RowEdit, type RowState } from './row.ts';

const devices = ['3f2a9c0d11e7', 'aaaaaaaaaaaa', '000000000001'].map((end) =>
  DeviceId.parse(`01936f00-0000-7000-8000-${end}`),
);
const at = (time: number, device = 0): Hlc => tick(null, time, devices[device % devices.length] ?? fail());
const fail = (): never => {
  throw new Error('there is no such device');
};

/** A history in which no two different edits share a clock reading, as the clock promises. */
const history = fc
  .uniqueArray(
    fc.record({
      time: fc.integer({ min: 1, max: 40 }),
      device: fc.nat(2),
      op: fc.constantFrom('put', 'put', 'put', 'delete'),
      fields: fc.dictionary(fc.constantFrom('title', 'notes', 'tags/remote', 'future'), fc.string(), { minKeys: 1 }),
    }),
    { selector: ({ time, device }) => `${time}/${device}`, maxLength: 12 },
  )
  .map((edits) =>
    edits.map(
      ({ time, device, op, fields }): RowEdit =>
        op === 'delete' ? { op, fields: {}, at: at(time, device) } : { op: 'put', fields, at: at(time, device) },
    ),
  );

const replay = (edits: readonly RowEdit[]): RowState | null =>
  edits.reduce<RowState | null>((row, edit) => applyEdit(row, edit).row, null);

describe('edits of one row', () => {
  it('end in the same row in whatever order and however often they arrive', () => {
    const shuffled = history.chain((edits) =>
      fc.tuple(
        fc.constant(edits),
        fc.shuffledSubarray([...edits, ...edits], { minLength: edits.length * 2, maxLength: edits.length * 2 }),
      ),
    );
    fc.assert(
      fc.property(shuffled, ([edits, delivered]) => {
        expect(replay(delivered)).toEqual(replay(edits));
      }),
    );
  });

  it('never leave a value that nobody wrote', () => {
    fc.assert(
      fc.property(history, (edits) => {
        for (const [field, value] of Object.entries(replay(edits)?.fields ?? {})) {
          expect(edits.some((edit) => edit.op === 'put' && edit.fields[field] === value)).toBe(true);
        }
      }),
    );
  });

  it('keep two devices’ edits of different fields', () => {
    const row = replay([
      { op: 'put', fields: { title: 'Engineer', notes: '' }, at: at(1) },
      { op: 'put', fields: { title: 'Platform Engineer' }, at: at(2, 0) },
      { op: 'put', fields: { notes: 'call Ann' }, at: at(3, 1) },
    ]);
    expect(row?.fields).toEqual({ title: 'Platform Engineer', notes: 'call Ann' });
  });

  it('keep the later edit of one field and report the other, whichever arrives first', () => {
    const early: RowEdit = { op: 'put', fields: { notes: 'early' }, at: at(1, 0) };
    const late: RowEdit = { op: 'put', fields: { notes: 'late' }, at: at(2, 1) };
    for (const [first, second] of [
      [early, late],
      [late, early],
    ] as const) {
      const outcome = applyEdit(applyEdit(null, first).row, second);
      expect(outcome.row.fields).toEqual({ notes: 'late' });
      expect(outcome.superseded).toEqual([
        { field: 'notes', value: 'early', at: at(1, 0), replacedAt: at(2, 1), isConflict: false },
      ]);
    }
  });

  describe('of one field by two devices', () => {
    const base: RowEdit = { op: 'put', fields: { notes: '' }, at: at(1, 0) };
    const note = (notes: FieldValue, clock: Hlc, over?: Record<string, Hlc>): RowEdit => {
      return { op: 'put', fields: { notes }, at: clock, ...(over && { over }) };
    };
    const last = (...edits: RowEdit[]) => {
      const before = replay(edits.slice(0, -1));
      const [superseded] = applyEdit(before, edits.at(-1) ?? fail()).superseded;
      return superseded;
    };

    it('are a conflict where neither knew of the other, whichever arrives first', () => {
      const ann = note('Ann', at(2, 0), { notes: at(1, 0) });
      const bob = note('Bob', at(3, 1), { notes: at(1, 0) });
      for (const edits of [
        [base, ann, bob],
        [base, bob, ann],
      ]) {
        expect(last(...edits)).toMatchObject({ value: 'Ann', at: at(2, 0), replacedAt: at(3, 1), isConflict: true });
      }
    });

    it('are a conflict where both wrote it for the first time', () => {
      expect(last(note('Ann', at(2, 0), {}), note('Bob', at(3, 1), {}))).toMatchObject({ isConflict: true });
    });

    it.each<[string, RowEdit]>([
      ['the later one saw the earlier', note('Bob', at(3, 1), { notes: at(1, 0) })],
      ['they say the same', note('', at(3, 1), {})],
      ['one device wrote both', note('Bob', at(3, 0), {})],
      ['it is not known what the writer saw', note('Bob', at(3, 1))],
    ])('are none where %s', (_, edit) => {
      expect(last(base, edit)).toMatchObject({ value: '', isConflict: false });
    });
  });

  it('are undone by a later deletion and bring the row back when they come after it', () => {
    const put: RowEdit = { op: 'put', fields: { title: 'Engineer' }, at: at(1) };
    const deletion: RowEdit = { op: 'delete', fields: {}, at: at(2) };
    const edit: RowEdit = { op: 'put', fields: { notes: 'still open' }, at: at(3) };
    const deleted = applyEdit(applyEdit(null, put).row, deletion).row;
    expect(isAlive(deleted)).toBe(false);
    const restored = applyEdit(deleted, edit).row;
    expect(isAlive(restored)).toBe(true);
    expect(restored.fields).toEqual({ title: 'Engineer', notes: 'still open' });
  });

  it('say that nothing changed when they arrive again', () => {
    const put: RowEdit = { op: 'put', fields: { title: 'Engineer' }, at: at(1) };
    const { row } = applyEdit(null, put);
    expect(applyEdit(row, put)).toEqual({ row, isChanged: false, superseded: [] });
  });

  it('take a field called like a part of every object for a field', () => {
    const { row } = applyEdit(null, { op: 'put', fields: { constructor: 'y', toString: 'z' }, at: at(1) });
    expect(row.clocks.constructor).toBe(at(1));
    expect(row.fields.toString).toBe('z');
  });

  it('name the clocks of what they replace, and none for a field that had no value', () => {
    const { row } = applyEdit(null, { op: 'put', fields: { title: 'Engineer', notes: '' }, at: at(1) });
    expect(clocksUnder(row, { notes: 'x', 'tags/remote': true, constructor: 1 })).toEqual({ notes: at(1) });
    expect(clocksUnder(null, { notes: 'x' })).toEqual({});
  });
});
