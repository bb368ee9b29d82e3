import {
	createServer,
	type RequestListener,
	type IncomingMessage,
	type ServerResponse,
} from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import {
	applyFault,
	type Fault,
	type FaultEffect,
	FaultSwitches,
	isDataEffect,
	skyFor,
	spoilData,
} from './faults';
import type { RequestRecord } from './http';
import { answerRequest } from './server/answerRequest';
import { readBody } from './server/readBody';
import { sendAnswer } from './server/sendAnswer';
import { openFolderSky } from './sky/folder/openFolderSky';
import { simulateSky } from './sky/simulated';
import type { RouteContext } from './routes';
import type { Sky } from './sky/Sky';

/** The only address that the sandbox ever listens on. */
const LOOPBACK = '127.0.0.1';

/** How to start a sandbox; everything has a default. */
export interface SandboxOptions {
	/** TCP port; 0 takes a free one. @default 0 */
	readonly port?: number;
	/** Seed of the simulated sky. @default 1 */
	readonly seed?: number;
	/** Nothing is wrong with any simulated detection, as no real survey is. @default false */
	readonly clean?: boolean;
	/** A sky to serve, or a folder or file with real cutouts or alert packets. @default the simulated sky */
	readonly sky?: Sky | string;
	/** Faults in force from the start. */
	readonly faults?: readonly Fault[];
	/** Every stretch but sigmoid is a 500, as on a server with astropy 8. @default false */
	readonly astropy8?: boolean;
	/**
	 * The clock: dates the newest monthly files of asteroids, and times late data of a sky that doesn't
	 * stream. @default the system's
	 */
	readonly now?: () => Date;
	/** Key and certificate for 127.0.0.1, in PEM, to serve HTTPS. @default HTTP */
	readonly tls?: { readonly key: string; readonly cert: string };
	/** Gets a line for every request and every exception of the pretended server. */
	readonly log?: (line: string) => void;
}

/** A running sandbox. */
export interface Sandbox {
	/** Base URL without a trailing slash, e.g. `http://127.0.0.1:8137`; with `tls` it begins with https. */
	readonly url: string;
	readonly port: number;
	readonly sky: Sky;
	/** Set and clear faults while it runs. */
	readonly faults: FaultSwitches;
	/** Every request received so far, oldest first. */
	readonly requests: RequestRecord[];
	/** Stops listening and cuts open connections. */
	close(): Promise<void>;
}

/**
 * Starts a local Fink on 127.0.0.1.
 *
 * @throws The system's error when the port is taken; OptionError when the data hold no alert.
 */
export async function startSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
	const {
		port = 0,
		seed = 1,
		clean = false,
		faults = [],
		astropy8 = false,
		log = () => undefined,
	} = options;
	const { now = () => new Date() } = options;
	const sky =
		typeof options.sky === 'string'
			? await openFolderSky(options.sky, log)
			: (options.sky ?? simulateSky({ seed, clean }));
	const context: RouteContext = { sky, settings: { astropy8, now } };
	const switches = new FaultSwitches(faults, now);
	const requests: RequestRecord[] = [];
	const listener: RequestListener = (request, response) => {
		serve(request, response, { context, switches, requests, log }).catch((error: unknown) => {
			log(`The connection broke: ${String(error)}`);
			response.destroy();
		});
	};
	const { tls } = options;
	const server = tls ? createSecureServer(tls, listener) : createServer(listener);
	await new Promise<void>((resolve, reject) => {
		server.once('error', reject);
		server.listen(port, LOOPBACK, resolve);
	});
	const { port: boundPort } = server.address() as AddressInfo;
	return {
		url: `${tls ? 'https' : 'http'}://${LOOPBACK}:${boundPort}`,
		port: boundPort,
		sky,
		faults: switches,
		requests,
		close: () =>
			new Promise((resolve) => {
				server.close(() => resolve());
				server.closeAllConnections();
			}),
	};
}

interface Service {
	readonly context: RouteContext;
	readonly switches: FaultSwitches;
	readonly requests: RequestRecord[];
	readonly log: (line: string) => void;
}

async function serve(
	request: IncomingMessage,
	response: ServerResponse,
	{ context, switches, requests, log }: Service,
): Promise<void> {
	const record = await recordOf(request);
	requests.push(record);
	const hits = switches.take(record.path);
	const sky = skyFor(context.sky, hits, context.settings.now());
	let answer = await answerRequest(record, { ...context, sky }, log);
	let effectOnWire: FaultEffect = { kind: 'none' };
	for (const { effect } of hits.map(({ fault }) => fault)) {
		if (isDataEffect(effect)) answer = await spoilData(answer, effect);
	}
	for (const { effect, delayMs = 0 } of hits.map(({ fault }) => fault)) {
		if (delayMs > 0) await new Promise((done) => setTimeout(done, delayMs));
		if (isDataEffect(effect)) continue;
		answer = applyFault(answer, effect);
		effectOnWire = effect;
	}
	const faults = hits.map(({ fault }) => fault.effect.kind).join(', ');
	record.status = answer.status;
	if (faults !== '') record.fault = faults;
	const note = faults === '' ? '' : ` (fault: ${faults})`;
	log(`${record.method} ${request.url ?? ''} ${answer.status}${note}`);
	if (!response.destroyed) await sendAnswer(request, response, answer, effectOnWire);
}

async function recordOf(request: IncomingMessage): Promise<RequestRecord> {
	const url = new URL(request.url ?? '/', `http://${LOOPBACK}`);
	const query: Record<string, string> = {};
	for (const [name, value] of url.searchParams) query[name] ??= value;
	return {
		method: request.method ?? 'GET',
		path: url.pathname,
		query,
		body: await readBody(request),
		headers: request.headers,
		status: 0,
	};
}
