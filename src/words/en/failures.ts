/** A sentence for each failure: what happened, and what to do. */
export const failures = {
  'failure.no-camera': 'No camera was found. Plug one in and try again, or judge a video file instead.',
  'failure.permission-denied':
    'This page may not use the camera. Allow it by the camera sign in the address bar, then try again.',
  'failure.permission-dismissed':
    'The question about the camera was closed without an answer. Press "Try again" and allow the camera.',
  'failure.permission-system':
    'Your system keeps the camera from this browser. Allow it in the system settings, under Privacy, Camera; then try again.',
  'failure.permission-revoked':
    'The permission to use the camera was taken back. Allow it again by the camera sign in the address bar, then press "Try again": nothing is lost.',
  'failure.camera-busy': 'The camera is in use by another program. Close that program, then try again.',
  'failure.camera-unplugged': 'The camera has gone. Plug it in again and press "Try again": nothing is lost.',
  'failure.camera-silent':
    'The camera is open but sends no picture. Close other programs that use it, or plug it in anew; then try again.',
  'failure.insecure-context':
    'Browsers open cameras on secure pages only. Open this page by https, or on localhost.',
  'failure.not-a-video': 'That file is not a video that I can read. Choose an MP4, MOV, WebM or MKV file.',
  'failure.not-a-trace':
    'That JSON file holds no keypoints that I can read. Choose one that was downloaded from a summary here.',
  'failure.video-truncated':
    'The video breaks off. What came before the break has been judged; choose a whole copy for the rest.',
  'failure.codec-unsupported':
    'This browser cannot decode that video. Convert it to H.264 or VP9, or try another browser.',
  'failure.no-webgl':
    'This browser cannot draw the mannequin: it has no WebGL. Update it, open the page in another one, or judge a video file.',
  'failure.drawing-lost': 'The graphics card has dropped the mannequin. Press "Try again": nothing is lost.',
  'failure.weights-missing':
    'The model file is not there. Run "npm run models", build again, then reload this page.',
  'failure.weights-damaged':
    'The model file is damaged. Run "npm run models", build again, then reload this page.',
  'failure.download-broken':
    'The connection broke before the model had arrived. Press "Try again": what has arrived is kept, and the rest is fetched.',
  'failure.no-simd':
    'This browser can use neither the graphics card nor WebAssembly SIMD. Update it, or open the page in a current Chrome, Edge, Firefox or Safari.',
  'failure.no-backend':
    'No way of computing works in this browser. Update it, or open the page in a current Chrome or Edge.',
  'failure.canvas-blocked':
    'This browser hides from the page what its own canvas shows, so I cannot see the picture. Allow the canvas for this page (by the sign in the address bar; in Firefox, privacy.resistFingerprinting is what hides it), or open the page in another browser.',
  'failure.backend-wrong':
    'This browser computes your joints wrongly: I tried it on a drawn person. Update the browser and the driver of the graphics card, or open the page in another browser.',
  'failure.worker-dead': 'The part that finds your joints has stopped. Press "Try again": nothing is lost.',
  'failure.graphics-lost':
    'The graphics card has stopped answering. Press "Try again" to go on with the processor: nothing is lost.',
  'failure.not-arrived':
    'The connection broke before the whole page had arrived. Check your connection, then reload this page.',
  'failure.unknown': 'Something went wrong that I did not expect. Press "Try again", or reload this page.',
} as const;
