import { useWords } from '../common/context';
import type { Post } from './groups';

/** The posts of a person, one a line; what became of one stands behind it, unless the title says it itself. */
export function Posts({ posts }: { readonly posts: readonly Post[] }) {
  const words = useWords();
  if (posts.length === 0) return <p class="muted posts-none">{words.card.noPosts}</p>;
  return (
    <ul class="posts">
      {posts.map((post) => {
        const standing = saysItself(post) ? null : words.card.status[post.status];
        return (
          <li key={post.title}>
            {post.title}
            {standing !== null && <span class="standing">{standing}</span>}
          </li>
        );
      })}
    </ul>
  );
}

/** `nguyên Bí thư`, `former Minister` need no further word. */
const saysItself = ({ title, status }: Post): boolean =>
  status === 'held' && /^(?:nguyên|cựu|cố|former|ex-|late)(?![\p{L}\p{M}])/iu.test(title.normalize('NFC'));
