import { createSilentLogger } from '../logger.ts';
import { registerBusContractTests } from './bus.contract.ts';
import { MemoryBus, MemoryBusHub } from './MemoryBus.ts';

registerBusContractTests('MemoryBus', async () => {
  const hub = new MemoryBusHub();
  const log = createSilentLogger();
  return {
    createBus: async () => new MemoryBus({ log, hub }),
    interrupt: async () => hub.interrupt(),
    restore: async () => hub.restore(),
    close: async () => undefined,
  };
});
