import type { Reply } from './contract';

/** What a piece of work answers, in a form that crosses between contexts: an exception is told by its message. */
export const reply = async (work: () => Promise<unknown>): Promise<Reply> => {
  try {
    return { kind: 'answer', answer: await work() };
  } catch (error) {
    return { kind: 'bug', message: error instanceof Error ? `${error.name}: ${error.message}` : String(error) };
  }
};
