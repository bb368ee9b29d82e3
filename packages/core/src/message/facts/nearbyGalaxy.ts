import type { AlertReader } from '../readAlert';
import type { Fact } from './Fact';

/** A galaxy of the Mangrove catalog within 1′. */
export const nearbyGalaxy: Fact<'nearbyGalaxy'> = {
	name: 'nearbyGalaxy',
	title: 'Nearby Galaxy',
	description: 'Galaxy within 1′ in the Mangrove catalog, not necessarily the host',
	label: 'Galaxy within 1′ (Mangrove)',
	linesOf: (facts) => [facts.nearbyGalaxy],
	inDigest: 'labeled',
	weight: 2,
};

/** Names of the galaxy that the Mangrove catalog has within 1′. */
export function readNearbyGalaxy(alert: AlertReader): string | null {
	const names = ['nearbyGalaxyHyperLeda', 'nearbyGalaxy2Mass'].map((name) => alert.text(name));
	return names.filter((name) => name !== null).join(', ') || null;
}
