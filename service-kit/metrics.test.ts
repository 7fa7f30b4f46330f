import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Metrics } from './metrics.ts';

test('[KIT-6] two servers in one process count apart', async () => {
  const [first, second] = [new Metrics({ processMetrics: false }), new Metrics()];
  const options = { name: 'joins_total', help: 'Joins.', labelNames: ['role'] as const };
  const joins = first.counter(options);
  second.counter(options);
  joins.inc({ role: 'publish' });
  joins.inc({ role: 'publish' }, 2);
  const { body, contentType } = await first.render();
  assert.match(contentType, /^text\/plain; version=0\.0\.4/);
  assert.match(body, /^joins_total\{role="publish"\} 3$/m);
  assert.doesNotMatch((await second.render()).body, /joins_total\{/);
  assert.throws(() => first.counter(options), /already been registered/);
});

test('[KIT-6] gauges can be read when rendered; histograms have buckets in seconds', async () => {
  const metrics = new Metrics({ processMetrics: false, labels: { node: 'a' } });
  let peers = 1;
  metrics.gauge({ name: 'peers', help: 'Peers.', collect: (gauge) => gauge.set(peers) });
  metrics.histogram({ name: 'join_seconds', help: 'Joins.' }).observe(0.3);
  metrics.histogram({ name: 'frame_bytes', help: 'Frames.', buckets: [10, 100] }).observe(50);
  peers = 7;
  const { body } = await metrics.render();
  assert.match(body, /^peers\{node="a"\} 7$/m);
  assert.match(body, /^join_seconds_bucket\{le="0.5",node="a"\} 1$/m);
  assert.match(body, /^frame_bytes_bucket\{le="100",node="a"\} 1$/m);
});

test('[KIT-6] the process shows its CPU, memory and event-loop delay', async () => {
  const { body } = await new Metrics().render();
  for (const name of [
    'process_cpu_seconds_total',
    'process_resident_memory_bytes',
    'nodejs_eventloop_lag_p99_seconds',
  ]) {
    assert.match(body, new RegExp(`^${name} `, 'm'), name);
  }
});
