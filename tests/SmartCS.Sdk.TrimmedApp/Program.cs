// Runs the main job in a trimmed process: what the trimmer took away by mistake shows here and nowhere else.
using SmartCS.Sdk.TrimmedApp;

var folder = Directory.CreateTempSubdirectory("smartcs-trimmed-").FullName;
try
{
    var checks = new Checks();
    await Scenario.RunAsync(Path.Combine(folder, "shop.db"), checks);
    await ModelScenario.RunAsync(checks);
    await RoutingScenario.RunAsync(Path.Combine(folder, "routed.db"), checks);
    Console.WriteLine($"{checks.Passed} right, {checks.Failed} wrong");
    return checks.Failed == 0 && checks.Passed > 0 ? 0 : 1;
}
finally
{
    Directory.Delete(folder, recursive: true);
}
