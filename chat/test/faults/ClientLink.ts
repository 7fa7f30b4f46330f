import { TcpRelay } from '../../../tests/e2e/TcpRelay.ts';
import { BrokerUnavailableError } from '../../channels/broker.ts';
import { NodeConnection } from './NodeConnection.ts';

/** The network between one client and whichever node it uses, which can be cut and stalled. */
export class ClientLink {
  readonly relay: TcpRelay;
  readonly #findPort: () => number | undefined;

  /** `findPort`: of a node that runs; undefined while none does. */
  static async create(findPort: () => number | undefined): Promise<ClientLink> {
    // It is told where to at each connect.
    return new ClientLink(await TcpRelay.create(0), findPort);
  }

  private constructor(relay: TcpRelay, findPort: () => number | undefined) {
    this.relay = relay;
    this.#findPort = findPort;
  }

  /** Rejects with BrokerUnavailableError. */
  async connect(onLost: () => void): Promise<NodeConnection> {
    const port = this.#findPort();
    if (port === undefined) throw new BrokerUnavailableError('no node runs');
    this.relay.redirect(port);
    return NodeConnection.open(this.relay.port, onLost);
  }

  async close(): Promise<void> {
    await this.relay.close();
  }
}
