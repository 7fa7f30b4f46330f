import type { Counter, Gauge, Histogram, Metrics } from '@stagedoor/service-kit/metrics';

export type SignalingMetrics = {
  /** By close code, whoever closed. */
  closes: Counter<'code'>;
  /** Frames that were answered with an error without being executed. */
  framesRefused: Counter<'code'>;
  hellosRefused: Counter<'code'>;
  upgradesRefused: Counter<'reason'>;
  slowConsumers: Counter;
  requests: Counter<'type' | 'result'>;
  requestSeconds: Histogram<'type'>;
};

export type SignalingCounts = {
  /** Open WebSockets. */
  connections: number;
  /** Of them those that have not said hello. */
  pendingConnections: number;
  connectedSessions: number;
  detachedSessions: number;
  /** People with a session or a rate limit that has not come to rest. */
  users: number;
  rooms: number;
  publishers: number;
  viewers: number;
};

/** Registers what `/metrics` shows of signaling; the gauges read `counts` when they are asked. */
export function createSignalingMetrics(
  metrics: Metrics,
  counts: () => SignalingCounts,
): SignalingMetrics {
  registerGauges(metrics, counts);
  return {
    closes: metrics.counter({
      name: 'signaling_connections_closed_total',
      help: 'WebSockets closed, by close code.',
      labelNames: ['code'],
    }),
    framesRefused: metrics.counter({
      name: 'signaling_frames_refused_total',
      help: 'Frames answered with an error before execution: malformed, unknown, over the rate.',
      labelNames: ['code'],
    }),
    hellosRefused: metrics.counter({
      name: 'signaling_hellos_refused_total',
      help: 'Connections refused at hello, by error.',
      labelNames: ['code'],
    }),
    upgradesRefused: metrics.counter({
      name: 'signaling_upgrades_refused_total',
      help: 'WebSockets refused before or right after they opened.',
      labelNames: ['reason'],
    }),
    slowConsumers: metrics.counter({
      name: 'signaling_slow_consumers_total',
      help: 'Connections closed because their client read too slowly.',
    }),
    requests: metrics.counter({
      name: 'signaling_requests_total',
      help: 'Requests executed, by type and result (ok or the error).',
      labelNames: ['type', 'result'],
    }),
    requestSeconds: metrics.histogram({
      name: 'signaling_request_duration_seconds',
      help: 'From the decoded request to its outcome.',
      labelNames: ['type'],
    }),
  };
}

function registerGauges(metrics: Metrics, counts: () => SignalingCounts): void {
  metrics.gauge({
    name: 'signaling_connections',
    help: 'Open WebSockets, by whether they said hello.',
    labelNames: ['state'],
    collect: (gauge: Gauge<'state'>) => {
      const { connections, pendingConnections } = counts();
      gauge.set({ state: 'welcomed' }, connections - pendingConnections);
      gauge.set({ state: 'pending' }, pendingConnections);
    },
  });
  metrics.gauge({
    name: 'signaling_sessions',
    help: 'Sessions, by state.',
    labelNames: ['state'],
    collect: (gauge: Gauge<'state'>) => {
      const { connectedSessions, detachedSessions } = counts();
      gauge.set({ state: 'connected' }, connectedSessions);
      gauge.set({ state: 'detached' }, detachedSessions);
    },
  });
  metrics.gauge({
    name: 'signaling_peers',
    help: 'Peers in rooms, by role.',
    labelNames: ['role'],
    collect: (gauge: Gauge<'role'>) => {
      const { publishers, viewers } = counts();
      gauge.set({ role: 'publish' }, publishers);
      gauge.set({ role: 'subscribe' }, viewers);
    },
  });
  metrics.gauge({
    name: 'signaling_rooms',
    help: 'Rooms with a peer in them.',
    collect: (gauge: Gauge) => gauge.set(counts().rooms),
  });
}
