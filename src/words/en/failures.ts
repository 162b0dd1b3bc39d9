/** A sentence for each failure: what happened, and what to do. */
export const failures = {
  'failure.no-camera': 'No camera found. Plug one in and try again, or use a video file instead.',
  'failure.permission-denied':
    "This page isn't allowed to use the camera. Allow it with the camera icon in the address bar, then try again.",
  'failure.permission-dismissed':
    'You closed the camera request without an answer. Press "Try again" and allow the camera.',
  'failure.permission-system':
    "Your system doesn't let this browser use the camera. Allow it in the system settings under Privacy, Camera, then try again.",
  'failure.permission-revoked':
    'Access to the camera was withdrawn. Allow it again with the camera icon in the address bar, then press "Try again". Nothing is lost.',
  'failure.camera-busy': 'Another program is using the camera. Close that program, then try again.',
  'failure.camera-unplugged':
    'The camera was disconnected. Plug it in again and press "Try again". Nothing is lost.',
  'failure.camera-silent':
    'The camera is on but sends no picture. Close other programs that use it, or unplug it and plug it in again; then try again.',
  'failure.insecure-context':
    'Browsers only allow the camera on secure pages. Open this page over https, or on localhost.',
  'failure.not-a-video': "I can't read that file as a video. Choose an MP4, MOV, WebM or MKV file.",
  'failure.not-a-trace':
    "I can't find any keypoints in that JSON file. Choose one that you downloaded from a Longline summary.",
  'failure.video-truncated':
    'The video is cut short. Everything before the cut was judged; choose a complete copy for the rest.',
  'failure.codec-unsupported':
    "This browser can't decode that video. Convert it to H.264 or VP9, or try another browser.",
  'failure.no-webgl':
    "This browser can't draw the mannequin because it has no WebGL. Update it, open the page in another browser, or use a video file.",
  'failure.drawing-lost':
    'The graphics card stopped drawing the mannequin. Press "Try again". Nothing is lost.',
  'failure.weights-missing':
    'The pose model file is missing. Run "npm run models", build again, then reload this page.',
  'failure.weights-damaged':
    'The pose model file is damaged. Run "npm run models", build again, then reload this page.',
  'failure.download-broken':
    'The connection broke while the pose model was loading. Press "Try again" to load the rest.',
  'failure.no-simd':
    "This browser can't run the pose model: it supports neither the graphics card nor WebAssembly SIMD. Update it, or open the page in a current Chrome, Edge, Firefox or Safari.",
  'failure.no-backend':
    "This browser can't run the pose model. Update it, or open the page in a current Chrome or Edge.",
  'failure.canvas-blocked':
    "This browser stops the page from reading its own canvas, so I can't see the picture. Allow canvas access with the icon in the address bar (in Firefox, privacy.resistFingerprinting blocks it), or open the page in another browser.",
  'failure.backend-wrong':
    'This browser runs the pose model incorrectly: it failed a test on a drawn person. Update the browser and the graphics driver, or open the page in another browser.',
  'failure.worker-dead': 'The pose model stopped running. Press "Try again". Nothing is lost.',
  'failure.graphics-lost':
    'The graphics card stopped responding. Press "Try again" to continue on the processor. Nothing is lost.',
  'failure.not-arrived':
    'The connection broke while the page was loading. Check your connection, then reload this page.',
  'failure.unknown': 'Something unexpected went wrong. Press "Try again", or reload this page.',
  'failed.without-camera': 'Try without a camera',
} as const;
