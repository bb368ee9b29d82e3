import type { LookRecipe } from '@fink/core';
import type { PacketOutput } from '@fink/kit';

/** What of a message of the stream goes into an item. */
export interface StreamOutput extends PacketOutput {
	/** A picture that is drawn from the packet. @default none */
	readonly picture?: LookRecipe;
}
