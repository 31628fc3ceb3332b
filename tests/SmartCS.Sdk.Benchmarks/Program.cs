using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using SmartCS.Sdk.Benchmarks.Catalogue;
using SmartCS.Sdk.Benchmarks.Effects;
using SmartCS.Sdk.Benchmarks.Flows;
using SmartCS.Sdk.Benchmarks.Generation;
using SmartCS.Sdk.Benchmarks.Guide;
using SmartCS.Sdk.Benchmarks.Learning;
using SmartCS.Sdk.Benchmarks.Measuring;
using SmartCS.Sdk.Benchmarks.Models;
using SmartCS.Sdk.Benchmarks.Routing;
using SmartCS.Sdk.Benchmarks.Screening;
using SmartCS.Sdk.Benchmarks.Slots;
using SmartCS.Sdk.Benchmarks.Turns;
using SmartCS.Sdk.Benchmarks.Vectors;

var commands = new Dictionary<string, Func<Report, Task>>
{
    ["adversarial"] = AdversarialCommand.RunAsync,
    ["budget"] = BudgetCommand.RunAsync,
    ["build"] = IndexCommands.BuildAsync,
    ["built-in-intents"] = BuiltInIntentsCommand.RunAsync,
    ["cache"] = CacheCommand.RunAsync,
    ["classifiers-1000"] = ClassifiersCommand.RunAsync,
    ["classifier"] = ClassifierCommand.RunAsync,
    ["drift"] = DriftCommand.RunAsync,
    ["failover"] = FailoverCommand.RunAsync,
    ["flow-step"] = FlowStepCommand.RunAsync,
    ["generate"] = GenerateCommand.RunAsync,
    ["guide"] = GuideCommand.RunAsync,
    ["model-turns"] = ModelTurnCommand.RunAsync,
    ["models"] = ModelsCommand.RunAsync,
    ["open-conversations"] = OpenConversationsCommand.RunAsync,
    ["open"] = IndexCommands.OpenAsync,
    ["privacy"] = PrivacyCommand.RunAsync,
    ["privacy-data"] = PrivacyDataCommand.RunAsync,
    ["routing"] = RoutingCommand.RunAsync,
    ["search"] = SearchCommand.RunAsync,
    ["sentiment"] = SentimentCommand.RunAsync,
    ["slots"] = SlotsCommand.RunAsync,
    ["streams"] = StreamsCommand.RunAsync,
    ["tools"] = ToolsCommand.RunAsync,
    ["turns"] = TurnsCommand.RunAsync,
    ["upsert"] = UpsertCommand.RunAsync,
    ["vectors"] = VectorsCommand.RunAsync,
    ["verify"] = VerifyCommand.RunAsync,
};

if (args is ["micro", .. var rest])
{
    var config = DefaultConfig.Instance.AddJob(Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance));
    BenchmarkSwitcher.FromAssembly(typeof(Report).Assembly).Run(rest.Length == 0 ? ["--filter", "*"] : rest, config);
    return 0;
}

if (args is [SlowVendor.Command])
{
    await SlowVendor.ServeAsync();
    return 0;
}

// A thousand trainings take minutes; they are asked for by name.
var chosen = args is ["all"] ? [.. commands.Keys.Where(static name => name != "classifiers-1000")] : args;
if (chosen.Length == 0 || chosen.Any(name => !commands.ContainsKey(name)))
{
    Console.Error.WriteLine($"Name what to measure: all, or any of {string.Join(", ", commands.Keys)}; or micro with options of BenchmarkDotNet.");
    return 2;
}

var report = new Report(Console.Out);
report.Start(TimeProvider.System);
foreach (var name in chosen)
{
    await commands[name](report);
}

report.Note(string.Empty);
report.Note(report.MissCount == 0 ? "Every figure that was measured and is asked for is met." : $"Missed: {report.MissCount} of the figures that are asked for.");
return report.MissCount == 0 ? 0 : 1;
