using System.CommandLine;

return await new RootCommand("Customer service for online shops: import knowledge, ask, inspect, evaluate.").Parse(args).InvokeAsync().ConfigureAwait(false);
