// Draws the charts beside their tables, when they come into sight. Everything else works without it.
(() => {
  'use strict';
  const {echarts, charts} = document.currentScript.dataset;
  document.documentElement.classList.add('js');

  const load = address => new Promise((loaded, failed) => {
    const script = document.createElement('script');
    script.src = address;
    script.onload = loaded;
    script.onerror = failed;
    document.head.append(script);
  });

  let library;
  const draw = async place => {
    library ??= load(echarts).then(() => load(charts));
    await library;
    window.halsocenterDraw(place);
  };

  const inSight = new IntersectionObserver(entries => entries.filter(entry => entry.isIntersecting).forEach(entry => {
    inSight.unobserve(entry.target);
    draw(entry.target);
  }), {rootMargin: '300px'});

  const watch = within => within.querySelectorAll('[data-chart]').forEach(place => inSight.observe(place));
  document.addEventListener('DOMContentLoaded', () => watch(document));
  document.addEventListener('htmx:load', event => watch(event.detail.elt));
})();
