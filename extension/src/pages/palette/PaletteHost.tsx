import { lazy, Suspense, useContext } from 'react';
import { FailureContext } from '../../components/attempt.ts';
import { useToast } from '../../components/Toast.tsx';
import { useRoute } from '../route.ts';
import { usePaletteState } from './palette-door.ts';
import { useShortcuts } from './use-shortcuts.ts';

const Palette = lazy(() => import('./Palette.tsx'));
const KeyboardHelp = lazy(() => import('./KeyboardHelp.tsx'));

/** The keys of the dashboard; the palette and the help are loaded when they are first asked for. */
export function PaletteHost() {
  const state = usePaletteState();
  const context = { route: useRoute(), toast: useToast(), say: useContext(FailureContext) };
  useShortcuts(context);
  return (
    <Suspense fallback={null}>
      {state.kind === 'keys' && <KeyboardHelp />}
      {(state.kind === 'commands' || state.kind === 'stage' || state.kind === 'tag') && (
        <Palette key={state.kind} state={state} context={context} />
      )}
    </Suspense>
  );
}
