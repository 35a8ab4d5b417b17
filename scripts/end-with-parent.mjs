/**
 * Loaded with --import into every process that `npm start` begins. A parent that was killed tells
 * nobody, and a dashboard left behind would keep its port: a process that has lost its parent ends
 * itself as if it had been told to.
 */
const parent = process.ppid;
setInterval(() => {
  if (process.ppid !== parent) process.kill(process.pid, 'SIGTERM');
}, 500).unref();
