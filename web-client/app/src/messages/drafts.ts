/** What was begun in each conversation and not sent, by the conversation's id; kept while the page is there. */
export type Drafts = Map<string, string>;
