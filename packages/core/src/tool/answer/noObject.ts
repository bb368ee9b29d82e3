import { adviceOnRounded } from '../../alert';
import type { ToolAnswer } from '../AgentTool';

/** The answer about an id that Fink has nothing of. */
export function noObject(diaObjectId: string): ToolAnswer {
	const rounded = adviceOnRounded(diaObjectId);
	const advice = rounded
		? `${rounded} Read the ID again from your source, and give it in quotes.`
		: 'Check the ID, and that it is not a diaSourceId. To look for a name or a position, call fink_find_object; asteroids have no diaObjectId: call fink_get_asteroid.';
	return {
		record: { found: 0, note: `Fink has no detection of object ${diaObjectId}. ${advice}` },
	};
}
