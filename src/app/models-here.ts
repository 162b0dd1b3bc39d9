/** The models that this host serves, for the settings: the screens read the app, not the detector. */
export { modelsHere } from '../detector/client.ts';
