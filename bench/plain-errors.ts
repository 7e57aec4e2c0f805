/** For its effect: what a bench can't go on with is said in one sentence, without the way through the code. */
process.on('uncaughtException', ({ message }) => {
  console.error(message);
  process.exit(1);
});
