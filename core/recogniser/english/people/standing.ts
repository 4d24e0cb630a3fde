import type { Title } from './titles';

/** Whether a title by itself makes its holder an official. */
export function isPublic({ entry, office, parts, unknown }: Title): boolean {
  const bodies = parts.filter((part) => part.class === 'body' && !part.flags.has('part'));
  const publicBody = bodies.some(({ flags }) => !flags.has('private'));
  const privateBody = bodies.some(({ flags }) => flags.has('private'));
  if (privateBody) return publicBody && !unknown;
  if (publicBody) return true;
  const placed = parts.some((part) => part.class === 'place' || part.class === 'qualifier');
  if (entry.flags.has('chair')) return placed || (parts.length > 0 && !unknown);
  if (office === 'member') return placed;
  return !(unknown && (office === 'president' || office === 'vice president'));
}

const chairs = new Set(['chairman', 'vice chairman', 'secretary', 'deputy secretary']);

/** `Chairman X` without a body: where the text speaks of officials, the press has shortened an office. */
export const isBareChair = ({ office, parts, unknown }: Title): boolean =>
  chairs.has(office) && parts.length === 0 && !unknown;
