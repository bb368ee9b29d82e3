import type { GivenName, ObjectName } from '../../alert';
import { nothingUnderName, severalUnderName } from './nothingUnderName';
import type { FoundObject, ObjectsOfName } from './ObjectsOfName';

/** Objects as Fink is asked for them. */
export interface NamedObjects {
	readonly diaObjectIds: string[];
	/** Packed designations of asteroids and comets. */
	readonly asteroids: string[];
}

/** One object of Fink's: by its diaObjectId, or an asteroid or comet by its packed designation. */
export type NamedObject = { readonly diaObjectId: string } | { readonly asteroid: string };

/** Finds the objects behind ids and names; each name is looked up once. */
export interface NameFinder {
	/**
	 * What Fink is to be asked for.
	 *
	 * @throws {EmptyAnswerError} Fink has nothing under a name. @throws {OptionError} A name that means objects of
	 * different kinds, e.g. a star and an asteroid.
	 */
	find(names: readonly ObjectName[]): Promise<NamedObjects>;
	/**
	 * The same where one object is wanted.
	 *
	 * @throws {EmptyAnswerError} Fink has nothing under the name. @throws {OptionError} It means several objects: the
	 * error lists them.
	 */
	findOne(name: ObjectName): Promise<NamedObject>;
}

/** For one execution. */
export function createNameFinder(client: {
	readonly findObjects: (name: GivenName) => Promise<ObjectsOfName>;
}): NameFinder {
	const known = new Map<string, Promise<ObjectsOfName>>();

	async function look(name: GivenName): Promise<ObjectsOfName> {
		const key = name.text.toLowerCase();
		const asked = known.get(key) ?? client.findObjects(name);
		known.set(key, asked);
		return await asked;
	}

	async function find(names: readonly ObjectName[]): Promise<NamedObjects> {
		const found = (await Promise.all(names.map(objectsOf))).flat();
		const ids = found.flatMap(({ diaObjectId }) => diaObjectId ?? []);
		const asteroids = found.flatMap(({ diaObjectId, enter }) => (diaObjectId ? [] : [enter]));
		return { diaObjectIds: [...new Set(ids)], asteroids: [...new Set(asteroids)] };
	}

	async function objectsOf(
		name: ObjectName,
	): Promise<ReadonlyArray<Pick<FoundObject, 'diaObjectId' | 'enter'>>> {
		if (name.kind === 'id') return [{ diaObjectId: name.diaObjectId, enter: name.diaObjectId }];
		const answer = await look(name);
		if (answer.objects.length === 0) throw nothingUnderName(answer);
		const services = new Set(answer.objects.map(({ service }) => service));
		if (services.size > 1) throw severalUnderName(answer);
		return answer.objects;
	}

	async function findOne(name: ObjectName): Promise<NamedObject> {
		if (name.kind === 'id') return { diaObjectId: name.diaObjectId };
		const answer = await look(name);
		const [only, ...others] = answer.objects;
		if (only === undefined) throw nothingUnderName(answer);
		if (others.length > 0) throw severalUnderName(answer);
		return only.diaObjectId === null ? { asteroid: only.enter } : { diaObjectId: only.diaObjectId };
	}

	return { find, findOne };
}
