/** The sandbox: a local Fink with its quirks, on loopback only. */
export { startSandbox, type Sandbox, type SandboxOptions } from './startSandbox';
export type { Fault, FaultEffect, FaultSwitches } from './faults';
export type { RequestRecord } from './http';
export type { Sky, SkyExample } from './sky/Sky';
export { alertsToCome } from './database/alertsToCome';
export { openFolderSky } from './sky/folder/openFolderSky';
export { measureRates, type Rates } from './sky/measureRates';
export { simulateSky, type SimulationOptions } from './sky/simulated';
export {
	AlertLog,
	ShiftedSky,
	StreamingSky,
	type StreamedAlerts,
	type StreamOptions,
} from './sky/streaming';
export { rubinCutoutUnits, writeFits, type RubinCutout } from './fits';
export { toParquet, type Cell, type Row } from './table';
export {
	backlogTopic,
	ErrorCode,
	startBroker,
	startLivestream,
	topicPackets,
	type Broker,
	type BrokerFaults,
	type BrokerMessage,
	type BrokerOptions,
	type BrokerTopic,
	type EncodedPacket,
	type Livestream,
	type LivestreamOptions,
	type Pace,
	type SentAlert,
} from './livestream';
