/** A server next to n8n. */
export interface Service {
	/** On 127.0.0.1. */
	readonly port: number;
	readonly pid: number | undefined;
	stop(): Promise<void>;
}
