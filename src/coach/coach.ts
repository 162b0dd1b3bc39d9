/** PLACEHOLDER */
export interface Coach { hear(): void }
