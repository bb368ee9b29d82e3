import {
	NodeHelpers,
	type IDataObject,
	type INode,
	type INodeProperties,
	type INodePropertyOptions,
	type INodeType,
} from 'n8n-workflow';

/** What a user enters where a default is empty or slow to draw. */
const FILLED = {
	diaObjectId: { mode: 'id', value: '170587117485817955' },
	diaObjectIds: '170587117485817955',
	tag: 'in_tns',
	positions: '10 -20',
	ra: '10',
	dec: '-20',
	nameToResolve: 'M 31',
	idToResolve: '170587117485817955',
	ssoName: '8467',
	eventName: 'S230518h',
	night: '20260101',
	sizePixels: 40,
};

/** One option of a node, shown, with all others at their defaults. */
export interface Scenario {
	/** E.g. `layout=filmStrip options.columns`. */
	readonly path: string;
	readonly property: INodeProperties;
	/** All parameters of the node with that value of the option, as if an expression had given it. */
	readonly parametersWith: (value: unknown) => IDataObject;
}

/** Every option of a node, those inside collections too, in every choice of another field that shows it. */
export function scenariosOf({ description }: INodeType): Scenario[] {
	const { properties } = description;
	const completed = new Map<string, IDataObject>();
	const complete = (parameters: IDataObject): IDataObject => {
		const key = JSON.stringify(parameters);
		const known = completed.get(key) ?? completeAnew(parameters);
		completed.set(key, known);
		return structuredClone(known);
	};
	const completeAnew = (parameters: IDataObject): IDataObject => {
		const node = { typeVersion: 1 } as INode;
		const all = NodeHelpers.getNodeParameters(
			properties,
			parameters as never,
			true,
			false,
			node,
			description,
		);
		const isTyped = (name: string) =>
			properties.some((property) => property.name === name && property.type !== 'options');
		const filled = Object.entries(FILLED).filter(([name]) => name in (all ?? {}) && isTyped(name));
		return { ...all, ...Object.fromEntries(filled) } as IDataObject;
	};
	/** Parameters that show a property, one set for each value that it asks of another field. */
	const showing = ({ displayOptions }: INodeProperties): IDataObject[] => {
		const { show = {}, hide = {} } = displayOptions ?? {};
		let sets: IDataObject[] = [{}];
		const ask = (name: string, values: readonly unknown[]) => {
			const plain = name.replace(/^\//, '');
			const field = properties.find((other) => other.name === plain);
			const before = field ? showing(field)[0] : {};
			sets = sets.flatMap((set) =>
				values.map((value) => ({ ...before, ...set, [plain]: value }) as IDataObject),
			);
		};
		for (const [name, values] of Object.entries(show))
			if (properties.some((other) => other.name === name.replace(/^\//, '')))
				ask(name, values ?? []);
		for (const [name, values] of Object.entries(hide)) {
			const field = properties.find((other) => other.name === name.replace(/^\//, ''));
			const choices = (field?.options ?? []) as INodePropertyOptions[];
			const other = choices.find(({ value }) => !(values as unknown[])?.includes(value));
			if (other) ask(name, [other.value]);
		}
		return sets;
	};
	const label = (set: IDataObject) =>
		Object.entries(set)
			.map(([name, value]) => `${name}=${String(value)}`)
			.join(' ');

	return properties.flatMap((property): Scenario[] => {
		if (property.type === 'notice' || property.noDataExpression || property.name === 'pollTimes')
			return [];
		const sets = showing(property);
		const own = sets.map((set): Scenario => ({
			path: `${label(set)} ${property.name}`,
			property,
			parametersWith: (value) => ({ ...complete(set), [property.name]: value }) as IDataObject,
		}));
		if (property.type !== 'collection') return own;
		const inside = ((property.options ?? []) as INodeProperties[]).flatMap((option) =>
			showing(option).flatMap((more) =>
				sets.slice(0, 1).map((set): Scenario => ({
					path: `${label({ ...set, ...more })} ${property.name}.${option.name}`,
					property: option,
					parametersWith: (value) =>
						({
							...complete({ ...set, ...more }),
							[property.name]: { ...siblings(option), [option.name]: value },
						}) as IDataObject,
				})),
			),
		);
		return [...own, ...inside];
	});
}

/** Values of other options of the same collection that show an option. */
function siblings({ displayOptions }: INodeProperties): IDataObject {
	const show = Object.entries(displayOptions?.show ?? {});
	return Object.fromEntries(
		show
			.filter(([name]) => !name.startsWith('/'))
			.map(([name, values]) => [name, (values as unknown[])[0]]),
	) as IDataObject;
}
