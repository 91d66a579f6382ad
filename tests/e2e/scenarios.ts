import { articlePage } from './pages';
import { OWN_ARTICLE, type Story, UNRELATED } from './stories';

/** The paragraph that is copied into another article. */
export const excerptOf = (story: Story) => story.paragraphs[2] ?? '';

/** A story on another site, with all that its publisher states. */
export function creditedPage(story: Story): string {
  return articlePage({ ...story, siteName: 'World Herald' });
}

/** The same on a third site, which leaves out the closing lines. */
export function uncreditedPage(story: Story): string {
  return articlePage({ ...story, closing: [], siteName: 'Morning Gazette' });
}

/** An article of one's own with one paragraph of the story in it. */
export function excerptPage(story: Story): string {
  const paragraphs = OWN_ARTICLE.paragraphs.toSpliced(3, 0, excerptOf(story));
  return articlePage({ ...OWN_ARTICLE, paragraphs, siteName: 'Pell Review' });
}

/** An article that no corpus knows, and what it states about itself. */
export function unknownPage(): string {
  const closing = ['(dpa)', '© 2024 Example News'];
  return articlePage({ ...UNRELATED, siteName: 'Example News', closing });
}
