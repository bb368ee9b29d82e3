/**
 * The circles of a graph: groups of nodes of which each leads to each other (strongly connected components, by
 * Tarjan 1972), without single nodes that do not lead to themselves.
 */
export function circlesIn(graph: ReadonlyMap<string, readonly string[]>): string[][] {
	const order = new Map<string, number>();
	const path: string[] = [];
	const onPath = new Set<string>();
	const circles: string[][] = [];
	const visit = (node: string): number => {
		const index = order.size;
		let low = index;
		order.set(node, index);
		path.push(node);
		onPath.add(node);
		const next = graph.get(node) ?? [];
		for (const each of next) {
			if (!order.has(each)) low = Math.min(low, visit(each));
			else if (onPath.has(each)) low = Math.min(low, order.get(each) as number);
		}
		if (low === index) {
			const group = path.splice(path.indexOf(node));
			for (const each of group) onPath.delete(each);
			if (group.length > 1 || next.includes(node)) circles.push(group);
		}
		return low;
	};
	for (const node of graph.keys()) if (!order.has(node)) visit(node);
	return circles;
}
