import { moveStage, type Stage, stages } from '@jobmagpie/model';
import { useLiveQuery } from 'dexie-react-hooks';
import { Check, X } from 'lucide-react';
import { useState } from 'react';
import { i18n } from '#i18n';
import { attempt } from '../../components/attempt.ts';
import { StageIcon } from '../../components/StageIcon.tsx';
import { jobById, moveJob } from '../../store/jobs.ts';
import { moveJobs } from '../../store/many-jobs.ts';
import { foldForSearch, searchMatcher } from '../../store/search-words.ts';
import { stageName } from '../../words/stage-name.ts';
import { announceWrite } from '../ask-background.ts';
import type { CommandContext } from './command.ts';
import { closePalette } from './palette-door.ts';
import type { PaletteGroup } from './palette-entry.ts';

/** The stages that a job may go to. An acceptance without an offer is asked about, because it is rarely meant. */
export function useStageEntries(
  jobId: string,
  query: string,
  { toast, say }: CommandContext,
): { label: string; groups: readonly PaletteGroup[] } {
  const job = useLiveQuery(() => jobById(jobId), [jobId])?.value;
  const [isAsking, setIsAsking] = useState(false);
  const matches = searchMatcher(query);
  if (job === undefined) return { label: i18n.t('palette.stage'), groups: [] };

  const from = job.stage;
  const move = (to: Stage, isConfirmed: boolean) =>
    attempt(async () => {
      if (!(await moveJob(jobId, to, { isConfirmed })).allowed) return;
      announceWrite();
      toast(i18n.t('board.moved', [job.title, stageName(to)]), async () => {
        const back = await moveJobs([{ id: jobId, to: from }], { isConfirmed: true });
        announceWrite();
        if (back.length === 0) toast(i18n.t('job.stageNotPossible', [stageName(to), stageName(from)]));
      });
    }, say);

  if (isAsking) {
    return {
      label: i18n.t('job.acceptedWithoutOffer'),
      groups: [
        {
          name: i18n.t('job.acceptedWithoutOffer'),
          entries: [
            {
              id: 'yes',
              name: i18n.t('job.acceptedYes'),
              icon: <Check aria-hidden="true" />,
              run: () => move('accepted', true),
            },
            { id: 'no', name: i18n.t('common.cancel'), icon: <X aria-hidden="true" />, run: closePalette },
          ],
        },
      ],
    };
  }
  const entries = stages.flatMap((stage) => {
    const step = moveStage(from, stage);
    const needsWord = !step.allowed && step.reason === 'needs-confirmation';
    if ((!step.allowed && !needsWord) || !matches(foldForSearch(stageName(stage)))) return [];
    return [
      {
        id: stage,
        name: stageName(stage),
        icon: <StageIcon stage={stage} />,
        staysOpen: needsWord,
        run: () => (needsWord ? setIsAsking(true) : void move(stage, false)),
      },
    ];
  });
  return {
    label: i18n.t('palette.stage'),
    groups: entries.length === 0 ? [] : [{ name: `${job.title} · ${stageName(from)}`, entries }],
  };
}
