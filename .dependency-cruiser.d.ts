import type { ICruiseOptions, IFlattenedRuleSet } from 'dependency-cruiser';

declare const house: IFlattenedRuleSet & { readonly options: ICruiseOptions };
export default house;
