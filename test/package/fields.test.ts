import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';

import { loadPackage } from '@fink/engine';
import type { INodeProperties, INodePropertyCollection } from 'n8n-workflow';

import { PACKAGE_ROOT } from '../../tools/plugin';

/** A field of a node, with the names of what it is inside of. */
interface Field {
	readonly path: string;
	readonly property: INodeProperties;
}

/** Resource and Operation explain themselves by their options, as in every n8n node. */
const SELF_EXPLAINING = ['resource', 'operation'];
const GROUPS = ['collection', 'fixedCollection'];

function fieldsOf(properties: readonly INodeProperties[], path: string): Field[] {
	return properties.flatMap((property) => {
		const here = `${path} > ${property.displayName}`;
		const inside = (property.options ?? []) as Array<INodeProperties | INodePropertyCollection>;
		const nested = inside.flatMap((option) => {
			if (property.type === 'collection') return fieldsOf([option as INodeProperties], here);
			if (property.type !== 'fixedCollection') return [];
			return fieldsOf((option as INodePropertyCollection).values, here);
		});
		return [{ path: here, property }, ...nested];
	});
}

describe('the panels of the nodes', () => {
	let fields: Field[] = [];
	let ofCredentials: Field[] = [];

	beforeAll(async () => {
		const { nodes, credentials } = await loadPackage(PACKAGE_ROOT);
		fields = Object.values(nodes).flatMap(({ description }) =>
			'properties' in description ? fieldsOf(description.properties, description.displayName) : [],
		);
		ofCredentials = Object.values(credentials).flatMap((credential) =>
			fieldsOf(credential.properties, credential.displayName),
		);
	});

	const paths = (isSelected: (property: INodeProperties) => boolean) =>
		fields.filter(({ property }) => isSelected(property)).map(({ path }) => path);

	it('have fields at all', () => {
		expect(fields.length).toBeGreaterThan(100);
	});

	it('say of every field what it is for', () => {
		const silent = ({ name, type, description }: INodeProperties) =>
			!description &&
			!GROUPS.includes(type) &&
			type !== 'notice' &&
			!SELF_EXPLAINING.includes(name);
		expect(paths(silent)).toEqual([]);
	});

	it('have no option that is red as soon as it is added: required, but empty', () => {
		const nested = fields.filter(({ path }) => path.split(' > ').length > 2);
		const isRed = ({ required, default: value }: INodeProperties) =>
			required === true && (value === '' || value === undefined || value === null);
		expect(nested.length).toBeGreaterThan(50);
		expect(nested.filter(({ property }) => isRed(property)).map(({ path }) => path)).toEqual([]);
	});

	it('say below the node by its name what is chosen, for every option of its subtitle', async () => {
		const { nodes } = await loadPackage(PACKAGE_ROOT);
		let tried = 0;
		for (const { description } of Object.values(nodes)) {
			// "getAll: source" is how n8n's own nodes write operation and resource.
			if (!('properties' in description) || description.name === 'finkSources') continue;
			const { subtitle = '', properties } = description;
			const defaults = Object.fromEntries(
				[...properties].reverse().map(({ name, default: usual }) => [name, usual]),
			);
			for (const { name, type, options = [] } of properties) {
				if (type !== 'options' || !subtitle.includes(`$parameter["${name}"]`)) continue;
				for (const option of options as Array<{ value: string }>) {
					const $parameter = { ...defaults, [name]: option.value };
					const expression = subtitle.replace(/^=\{\{|\}\}$/g, '');
					const shown = String(runInNewContext(`(${expression})`, { $parameter }));
					expect(shown).not.toMatch(/undefined|[a-z][A-Z]|\w_\w|^$/);
					tried++;
				}
			}
		}
		expect(tried).toBeGreaterThan(30);
	});

	it('link the words that need it to the glossary, which has them', () => {
		const glossary = readFileSync(join(PACKAGE_ROOT, 'docs', 'glossary.md'), 'utf8');
		const linked = fields.flatMap(({ property: { description = '' } }) =>
			[...description.matchAll(/<a href="[^"]*glossary\.md">([^<]+)<\/a>/g)].map(
				([, word]) => word,
			),
		);
		const words = new Set(linked.map((word) => word.replace(/s$/, '')));
		for (const word of ['diaObjectId', 'diaSourceId', 'cutout', 'tag', 'S/N', 'TNS']) {
			expect(words).toContain(word);
		}
		const unknown = [...words].filter(
			(word) => !new RegExp(`^\\| (?:[^|]*, )?${word}\\b.* \\|`, 'm').test(glossary),
		);
		expect(unknown).toEqual([]);
		const unlinked = fields.filter(
			({ property: { description = '' } }) =>
				/\bdia(?:Object|Source)Ids?\b/.test(description) && !description.includes('<a '),
		);
		expect(unlinked.map(({ path }) => path)).toEqual([]);
	});

	it('show an example in every empty text field, and what a group adds', () => {
		const blank = ({ type, placeholder, default: value }: INodeProperties) =>
			(GROUPS.includes(type) || type === 'string') && !placeholder && !value;
		expect(paths(blank)).toEqual([]);
	});

	it('have the fields that errors name', () => {
		const shown = new Set(
			[...fields, ...ofCredentials].map(({ property }) => property.displayName),
		);
		const named = ['packages/core/src', 'packages/kit/src', 'nodes'].flatMap(fieldsInErrors);
		expect(named.length).toBeGreaterThan(50);
		expect(named.filter(({ name }) => !shown.has(name))).toEqual([]);
	});
});

/** Fields that the sources of a folder name in errors by a title; a name in lower case is a function's argument. */
function fieldsInErrors(folder: string): Array<{ path: string; name: string }> {
	const paths = readdirSync(join(PACKAGE_ROOT, folder), { recursive: true, encoding: 'utf8' });
	return paths
		.filter((path) => path.endsWith('.ts'))
		.flatMap((path) => {
			const text = readFileSync(join(PACKAGE_ROOT, folder, path), 'utf8');
			const names = text.matchAll(/\b(?:field:|fieldName =) '([A-Z][^']*)'/g);
			return [...names].map(([, name]) => ({ path: join(folder, path), name }));
		});
}
