// What the figures of a table look like as a chart. The figures stand in the element's data-chart.
(() => {
  'use strict';
  const swedish = document.documentElement.lang === 'sv';
  const plain = new Intl.NumberFormat(swedish ? 'sv-SE' : 'en-GB', {maximumFractionDigits: 1});
  const percent = new Intl.NumberFormat(swedish ? 'sv-SE' : 'en-GB', {style: 'percent', maximumFractionDigits: 0});
  const symbols = ['circle', 'rect', 'triangle', 'diamond', 'roundRect', 'pin', 'arrow', 'emptyCircle'];
  const dashes = ['solid', [9, 4], [3, 4], [10, 4, 3, 4], [6, 2], [14, 5], [2, 2], [6, 6]];

  const colours = () => {
    const style = getComputedStyle(document.documentElement);
    const named = name => style.getPropertyValue(name).trim();
    return {
      ink: named('--ink'), quiet: named('--quiet'), rule: named('--rule'), card: named('--card'),
      series: [1, 2, 3, 4, 5, 6, 7, 8].map(number => named('--c' + number)),
    };
  };

  const series = (chart, colour) => chart.series.map((one, place) => {
    // a bar that is missing says why, so that nobody takes it for zero
    const values = one.values.map(value => value ?? (chart.kind === 'bars' ? 0 : '-'));
    const lines = chart.kind === 'lines';
    return {
      name: one.name, data: values, type: lines ? 'line' : 'bar',
      stack: chart.kind === 'stacked' ? 'all' : undefined,
      barMaxWidth: chart.kind === 'bars' ? 18 : 44, barGap: '8%',
      symbol: symbols[place % symbols.length], symbolSize: 9, connectNulls: false,
      lineStyle: {width: 3, type: dashes[place % dashes.length]},
      itemStyle: {
        color: colour.series[place % colour.series.length],
        borderColor: chart.kind === 'stacked' ? colour.card : undefined, borderWidth: chart.kind === 'stacked' ? 1 : 0,
        borderRadius: chart.kind === 'bars' ? [0, 3, 3, 0] : chart.kind === 'columns' ? [3, 3, 0, 0] : 0,
      },
      label: chart.kind === 'bars'
        ? {show: true, position: 'right', color: colour.ink, formatter: point => one.texts[point.dataIndex]} : undefined,
    };
  });

  const text = (chart, value) => chart.percent ? percent.format(value) : plain.format(value);

  const option = (chart, size, colour, width) => {
    const lying = chart.kind === 'bars', grouped = chart.kind === 'columns';
    const names = {
      type: 'category', data: chart.labels, inverse: lying, boundaryGap: true,
      axisTick: {show: false}, axisLine: {lineStyle: {color: colour.rule}},
      axisLabel: {
        color: colour.ink, fontSize: size, interval: lying || grouped ? 0 : 'auto', hideOverlap: !lying && !grouped,
        width: lying ? Math.round(width * .4) : grouped ? Math.round((width - size * 5) / chart.labels.length) : undefined,
        lineHeight: Math.round(size * 1.2), overflow: lying || grouped ? 'break' : undefined,
      },
    };
    const numbers = {
      type: 'value', min: 0, max: chart.percent ? 1 : undefined, minInterval: chart.percent ? undefined : 1,
      splitNumber: 4, interval: chart.percent ? .25 : undefined, splitLine: {show: !lying, lineStyle: {color: colour.rule}},
      axisLabel: {show: !lying, color: colour.quiet, fontSize: size, formatter: value => text(chart, value)},
    };
    return {
      animation: false, aria: {enabled: false},
      textStyle: {fontFamily: getComputedStyle(document.body).fontFamily, fontSize: size},
      grid: {left: 8, right: lying ? 12 + Math.max(...chart.series[0].texts.map(it => it.length)) * size * .58 : 16, top: 12, bottom: chart.series.length > 1 ? size * 2 * rows(chart, size, width) + 8 : 8, containLabel: true},
      legend: chart.series.length > 1
        ? {bottom: 0, left: 0, textStyle: {color: colour.ink, fontSize: size}, itemGap: size, itemWidth: size * 1.8, itemHeight: size * .8, selectedMode: false}
        : {show: false},
      tooltip: {
        trigger: 'axis', renderMode: 'richText', confine: true, backgroundColor: colour.card, borderColor: colour.rule,
        textStyle: {color: colour.ink, fontSize: size}, axisPointer: {type: chart.kind === 'lines' ? 'line' : 'shadow'},
        formatter: points => [points[0].name, ...points.map(point =>
          `${point.seriesName}: ${chart.series[point.seriesIndex].texts[point.dataIndex]}`)].join('\n'),
      },
      xAxis: lying ? numbers : names, yAxis: lying ? names : numbers, series: series(chart, colour),
    };
  };

  const height = (chart, size, place) => Math.round(chart.kind === 'bars'
    ? Math.max(chart.labels.length * size * (place.clientWidth < 420 ? 3.2 : 2.6) + 20, size * 8)
    : Math.max(size * 15, beside(place, size)) + (chart.series.length > 1 ? rows(chart, size, place.clientWidth) * size * 2 : 0));

  // as tall as the table that it stands beside, within reason
  const beside = (place, size) => {
    const table = place.nextElementSibling;
    return table.offsetTop === place.offsetTop ? Math.min(table.clientHeight, size * 24) : 0;
  };

  // how many rows the legend takes, by a guess at the width of its names
  const rows = (chart, size, width) => {
    let count = 1, used = 0;
    for (const {name} of chart.series) {
      const wanted = name.length * size * .56 + size * 4;
      if (used > 0 && used + wanted > width) { count++; used = 0; }
      used += wanted;
    }
    return count;
  };

  const drawn = new Map();
  const show = place => {
    const chart = JSON.parse(place.dataset.chart);
    const size = Math.round(parseFloat(getComputedStyle(place).fontSize));
    place.style.height = height(chart, size, place) + 'px';
    const canvas = drawn.get(place) ?? echarts.init(place, null, {renderer: 'canvas'});
    drawn.set(place, canvas);
    canvas.resize();
    canvas.setOption(option(chart, size, colours(), place.clientWidth), true);
  };

  window.halsocenterDraw = place => {
    show(place);
    let last = place.clientWidth;
    new ResizeObserver(() => {
      if (place.clientWidth && place.clientWidth !== last) { last = place.clientWidth; show(place); }
    }).observe(place);
  };
  const again = () => drawn.forEach((canvas, place) => place.isConnected ? show(place) : (canvas.dispose(), drawn.delete(place)));
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', again);
  document.addEventListener('htmx:afterSwap', again);
})();
