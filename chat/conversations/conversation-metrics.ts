import type { Counter, Metrics } from '@stagedoor/service-kit/metrics';

export type ConversationMetrics = {
  messages: Counter<'event'>;
  marks: Counter<'kind'>;
  markWrites: Counter;
  typing: Counter;
};

/** The counters of conversations on this node. */
export function createConversationMetrics(metrics: Metrics): ConversationMetrics {
  return {
    messages: metrics.counter<'event'>({
      name: 'chat_direct_messages_total',
      help: 'Messages of conversations by what happened to them: sent, edited, delivered, seen, reported, removed.',
      labelNames: ['event'],
    }),
    marks: metrics.counter<'kind'>({
      name: 'chat_receipts_total',
      help: 'Marks of messages that clients asked for, by kind.',
      labelNames: ['kind'],
    }),
    markWrites: metrics.counter({
      name: 'chat_receipt_writes_total',
      help: 'Transactions in which marks of messages were written, each with all that came meanwhile.',
    }),
    typing: metrics.counter({
      name: 'chat_typing_changes_total',
      help: 'How often it was told that somebody types or types no more.',
    }),
  };
}
