import type { Random } from '../support/Random';
import type { ToldStory } from './measureCursor';
import { placesStory } from './placesStory';
import { steadyStory } from './steadyStory';
import { tagStory } from './tagStory';

/** Every kind of story, by what is watched. */
export const STORIES: Readonly<Record<string, (random: Random) => Promise<ToldStory>>> = {
	tag: async (random) => await tagStory(random),
	objects: async (random) => await placesStory('objects', random),
	positions: async (random) => await placesStory('positions', random),
	'busy tag': steadyStory,
};
