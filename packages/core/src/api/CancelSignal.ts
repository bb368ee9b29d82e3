/** What core needs of a DOM `AbortSignal`, which fits this shape; core has no DOM types. */
export interface CancelSignal {
	/** Whether the execution was cancelled. */
	readonly aborted: boolean;
	addEventListener(type: 'abort', listener: () => void): void;
	removeEventListener(type: 'abort', listener: () => void): void;
}
