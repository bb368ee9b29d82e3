import {
	composeEclipsing,
	composeMoved,
	composeNucleus,
	composePulsator,
	composeSaturated,
	composeScene,
	composeSupernova,
	type Ingredients,
	type Recipe,
	soilCatalog,
} from './compose';
import { createRandom, type Random } from './Random';
import { FIELDS, type Field } from './fields';
import type { SimulationOptions } from './SimulationOptions';
import type { ObjectClass as AnyClass, SimulatedObject } from './SimulatedObject';

type ObjectClass = Exclude<AnyClass, 'asteroid'>;

/** How many objects of each class a clean sky holds. */
const COUNTS: readonly (readonly [ObjectClass, number])[] = [
	['supernova Ia', 16],
	['supernova II', 8],
	['RR Lyrae', 8],
	['eclipsing binary', 7],
	['AGN', 13],
];

/** What the real survey shows in addition. */
const DIRTY_COUNTS: typeof COUNTS = [
	['star that moved', 20],
	['saturated star', 2],
];

/** Classes that are spread evenly over the fields, so that every seed has about as many of their detections. */
const SPREAD: ReadonlySet<ObjectClass> = new Set(DIRTY_COUNTS.map(([objectClass]) => objectClass));

/** The ids in Fink's documentation page on image data; they work in every simulated sky. */
const DOCUMENTED = { diaObjectId: 169830579938263176n, diaSourceId: 169936132527095844n };

/** Sky coordinates, brightness over time and surroundings of every object. */
export function populate({
	seed,
	epochMjdTai,
	days,
	clean,
}: Required<SimulationOptions>): SimulatedObject[] {
	const counts = clean ? COUNTS : [...COUNTS, ...DIRTY_COUNTS];
	const classes = counts.flatMap(([objectClass, count]) =>
		Array<ObjectClass>(count).fill(objectClass),
	);
	return classes.map((objectClass, index) => {
		const random = createRandom(seed, 'object', index);
		const chosen = random.pick(FIELDS);
		const field = SPREAD.has(objectClass) || index === 0 ? FIELDS[index % FIELDS.length] : chosen;
		const { light, host, catalog, shiftArcsec } = COMPOSERS[objectClass]({
			random,
			seed: `${seed}|${index}`,
			firstMjd: epochMjdTai - days,
			epochMjdTai,
			isDocumented: index === 0,
		});
		return {
			index,
			objectClass,
			field,
			...placeIn(field, random),
			light,
			scene: composeScene(random, host),
			catalog: clean
				? catalog
				: soilCatalog(createRandom(seed, 'catalogue', index), objectClass, catalog),
			shiftArcsec,
			isFromDataRelease: !objectClass.startsWith('supernova') && random.chance(0.5),
			...(index === 0 ? { documented: DOCUMENTED } : {}),
		};
	});
}

/** How an object of each class is made. */
const COMPOSERS: Readonly<Record<ObjectClass, (recipe: Recipe) => Ingredients>> = {
	'supernova Ia': composeSupernova('Ia'),
	'supernova II': composeSupernova('II'),
	'RR Lyrae': composePulsator,
	'eclipsing binary': composeEclipsing,
	AGN: composeNucleus,
	'star that moved': composeMoved,
	'saturated star': composeSaturated,
};

/** A place within 1.4° of the field's center. */
function placeIn(field: Field, random: Random): { ra: number; dec: number } {
	const distance = 1.4 * Math.sqrt(random.uniform());
	const angle = random.between(0, 2 * Math.PI);
	const dec = field.dec + distance * Math.sin(angle);
	const ra = field.ra + (distance * Math.cos(angle)) / Math.cos((dec * Math.PI) / 180);
	return { ra, dec };
}
