import { idOf, mjdOf, textOf } from './cells';
import { lightFields } from './lightFields';
import type { CellValue, Row } from './Row';
import { mjdTaiToUtcIso } from './time';

/**
 * One forced measurement for people and language models: of the difference image, and of all light.
 * `brightnessKind` tells what a flux means; only a detection or a marginal one has a magnitude.
 *
 * @param row - A row of `/fp`, ids as text.
 */
export function simplifyForcedPhotometry(row: Row): Record<string, CellValue> {
	const mjdTai = mjdOf(row['r:midpointMjdTai']);
	return {
		diaForcedSourceId: idOf(row['r:diaForcedSourceId']),
		diaObjectId: idOf(row['r:diaObjectId']),
		timeUtc: mjdTai === null ? null : mjdTaiToUtcIso(mjdTai),
		mjdTai,
		band: textOf(row['r:band']),
		...lightFields(row),
	};
}
