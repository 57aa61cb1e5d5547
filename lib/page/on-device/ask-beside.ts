import { secondSuggestion } from '../../core/biff/second-suggestion';
import type { CoachPorts } from '../../core/coach/session';
import type { Analyse } from '../../core/tone/analyse';
import { type BuiltInModels, builtInModel } from './built-in-model';

/** The coach's port for second suggestions. The model is asked only where `wanted` says so at that moment. */
export const askBeside =
  (models: BuiltInModels, wanted: () => Promise<boolean>, analyse: Analyse): NonNullable<CoachPorts['second']> =>
  (draft, ours) => {
    const stopped = new AbortController();
    const ask = async (): Promise<string | undefined> => {
      if (!(await wanted())) return undefined;
      return secondSuggestion(draft, ours, { suggest: builtInModel(models, stopped.signal), analyse });
    };
    return { answer: ask(), stop: () => stopped.abort() };
  };
