import { describe, expect, it } from 'vitest';
import { isLive, moveStage, stages } from './stage.ts';

describe('moving a job to another stage', () => {
  it('goes forward one step and skips steps', () => {
    expect(moveStage('saved', 'applied')).toEqual({ allowed: true, kind: 'forward' });
    expect(moveStage('saved', 'offer_received')).toEqual({ allowed: true, kind: 'forward' });
  });

  it('takes a move backward as a correction', () => {
    expect(moveStage('interviewing', 'applied')).toEqual({ allowed: true, kind: 'correction' });
  });

  it('asks for confirmation before a job is accepted without an offer', () => {
    expect(moveStage('applied', 'accepted')).toEqual({ allowed: false, reason: 'needs-confirmation' });
    expect(moveStage('applied', 'accepted', { isConfirmed: true })).toEqual({ allowed: true, kind: 'forward' });
    expect(moveStage('offer_received', 'accepted')).toEqual({ allowed: true, kind: 'forward' });
  });

  it('ends any live stage, and only a live one', () => {
    for (const stage of stages.filter(isLive)) {
      expect(moveStage(stage, 'rejected')).toEqual({ allowed: true, kind: 'ending' });
      expect(moveStage(stage, 'withdrawn')).toEqual({ allowed: true, kind: 'ending' });
    }
    expect(moveStage('rejected', 'withdrawn')).toEqual({ allowed: false, reason: 'not-live' });
  });

  it('reopens an ended job and archives any', () => {
    expect(moveStage('rejected', 'interviewing')).toEqual({ allowed: true, kind: 'reopening' });
    expect(moveStage('archived', 'saved')).toEqual({ allowed: true, kind: 'reopening' });
    for (const stage of stages.filter((stage) => stage !== 'archived')) {
      expect(moveStage(stage, 'archived')).toEqual({ allowed: true, kind: 'archiving' });
    }
  });

  it('lets a person take back any move', () => {
    for (const from of stages) {
      for (const to of stages) {
        if (!moveStage(from, to, { isConfirmed: true }).allowed) continue;
        expect(moveStage(to, from, { isConfirmed: true }), `${from} → ${to}, and back`).toMatchObject({
          allowed: true,
        });
      }
    }
  });

  it('refuses a move to where the job already stands', () => {
    for (const stage of stages) expect(moveStage(stage, stage)).toEqual({ allowed: false, reason: 'same-stage' });
  });
});
