import { APIS, type Api, type Call } from '../apis';
import { WireError, WireReader, WireWriter } from '../wire';

/** What answering needs besides the request itself. */
export type Surroundings = Pick<Call, 'cluster' | 'faults' | 'nodeId' | 'signal'>;

const API_VERSIONS_KEY = 18;

/** The version of ApiVersions whose request has tagged fields. */
const FLEXIBLE_VERSION = 3;

/**
 * Answers one request.
 *
 * @returns The answer as it goes on the wire, with its length; undefined when the client wants none or the request
 * is held.
 * @throws WireError when the request can't be read or is of an unknown kind; the connection must be closed then.
 */
export async function answerFrame(
	frame: Buffer,
	surroundings: Surroundings,
): Promise<Buffer | undefined> {
	const body = new WireReader(frame);
	const key = body.int16();
	const version = body.int16();
	const correlation = body.int32();
	const clientId = body.nullableString() ?? '';
	const api = APIS.find((one) => one.key === key);
	if (api === undefined || !isAnswered(api, version)) {
		throw new WireError(`Request ${key} of version ${version} is not answered here.`);
	}
	if (key === API_VERSIONS_KEY && version === FLEXIBLE_VERSION) body.skipTaggedFields();
	if (surroundings.faults.heldApi === api.name) {
		surroundings.faults.held += 1;
		return undefined;
	}
	const failure = surroundings.faults.takeFailure(api.name);
	const answer = await api.answer({ ...surroundings, body, version, clientId, failure });
	if (answer === undefined) return undefined;
	return new WireWriter()
		.int32(answer.length + 4)
		.int32(correlation)
		.append(answer)
		.toBuffer();
}

/** A client that asks for the versions in too new a form gets the list in the oldest one. */
function isAnswered({ key, minVersion, maxVersion }: Api, version: number): boolean {
	return key === API_VERSIONS_KEY || (version >= minVersion && version <= maxVersion);
}
