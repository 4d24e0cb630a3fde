import type { Result } from '../../core/model/result';

export const valueOrThrow = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return result.value;
};
