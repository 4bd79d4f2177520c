// Stands for the service's own script: each element with a badge's id is given a frame.
for (const place of document.querySelectorAll('[data-share-badge-id]:not([data-drawn])')) {
  const frame = document.createElement('iframe');
  frame.src = `https://www.credly.com/embedded_badge/${place.dataset.shareBadgeId.toLowerCase()}`;
  frame.width = place.dataset.iframeWidth ?? '150';
  frame.height = place.dataset.iframeHeight ?? '270';
  frame.style.border = 'none';
  place.append(frame);
}
