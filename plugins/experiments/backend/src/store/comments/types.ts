/**
 * A comment. One that was taken back keeps its place without its text.
 */
export interface CommentRecord {
  id: string;
  experimentId: string;
  at: Date;
  author: string;
  text: string;
  deletedAt: Date | null;
}
