/** The camera, playing in the page. */
export const openCamera = async (): Promise<HTMLVideoElement> => {
  const video = document.createElement('video');
  video.muted = true;
  video.srcObject = await navigator.mediaDevices.getUserMedia({
    video: { width: 1280, height: 720, frameRate: 30 },
  });
  document.body.append(video);
  await video.play();
  return video;
};
