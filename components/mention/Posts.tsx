import { useWords } from '../common/context';
import type { Post } from './groups';

/** The posts of a person, one a line. */
export function Posts({ posts }: { readonly posts: readonly Post[] }) {
  const words = useWords();
  if (posts.length === 0) return <p class="muted posts-none">{words.card.noPosts}</p>;
  return (
    <ul class="posts">
      {posts.map((post) => (
        <li key={post.title}>
          {words.card.status[post.status] !== null && <span class="muted">{words.card.status[post.status]} </span>}
          {post.title}
        </li>
      ))}
    </ul>
  );
}
