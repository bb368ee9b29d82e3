import { RealN8nError } from '../machine/RealN8nError';
import { pixelDigest } from '../queue/pixelDigest';
import type { N8nSession } from '../server/N8nSession';
import { newestExecution } from '../workflows/newestExecution';
import { LAST_NODE, workflowId, type Connection, type Way } from './costWorkflows';

/** The field of the picture in the output of each way. */
const FIELDS = { threeNodes: 'tripletPicture', quickLook: 'picture' } as const;

type DrawingWay = keyof typeof FIELDS;

/**
 * Executes both ways once: what costs less must give as much.
 *
 * @throws {RealN8nError} When a picture is missing, or its pixels differ.
 */
export async function expectSamePictures(
	session: N8nSession,
	ids: readonly string[],
	connection: Connection,
	execute: (way: Way, ids: readonly string[]) => Promise<void>,
): Promise<void> {
	const digestsOf = async (way: DrawingWay) => {
		await execute(way, ids);
		return await pictures(session, way, connection);
	};
	const first = await digestsOf('threeNodes');
	const second = await digestsOf('quickLook');
	const isSame = first.length === ids.length && first.every((one, i) => one === second[i]);
	if (!isSame || new Set(first).size === 1) {
		throw new RealN8nError('Fink Quick Look and the three nodes do not draw the same pictures', {
			advice: `Of ${ids.length} objects: ${JSON.stringify({ first, second })}`,
		});
	}
}

async function pictures(
	session: N8nSession,
	way: DrawingWay,
	connection: Connection,
): Promise<string[]> {
	const execution = await newestExecution(session, workflowId(way, connection));
	execution.assertSuccess();
	const files = execution.itemsOf(LAST_NODE[way]).flatMap(({ binary }) => {
		const file = binary?.[FIELDS[way]];
		return file === undefined ? [] : [file];
	});
	return await Promise.all(files.map(async (file) => pixelDigest(await execution.bytesOf(file))));
}
