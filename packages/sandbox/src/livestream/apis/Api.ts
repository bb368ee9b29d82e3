import type { Cluster } from '../Cluster';
import type { BrokerFaults } from '../faults';
import type { WireReader, WireWriter } from '../wire';
import type { ApiName } from './ApiName';

/** One request with what is needed to answer it. */
export interface Call {
	readonly version: number;
	readonly body: WireReader;
	readonly clientId: string;
	readonly cluster: Cluster;
	readonly faults: BrokerFaults;
	/** The node that was asked. */
	readonly nodeId: number;
	/** The error code that a fault wants in the answer. */
	readonly failure: number | undefined;
	/** Fires when the client is gone. */
	readonly signal: AbortSignal;
}

/** One kind of request: its number, the versions that it is answered in, and how. */
export interface Api {
	readonly name: ApiName;
	readonly key: number;
	readonly minVersion: number;
	readonly maxVersion: number;
	/** The answer's body; undefined when the client wants none. */
	answer(call: Call): WireWriter | undefined | Promise<WireWriter | undefined>;
}
