namespace SmartCS.Sdk.Tests.Effects;

/// <summary>Hostile runs of the whole assistant, one after the other in worlds that are made anew from time to time.</summary>
internal static class AssistantRuns
{
    private const int RunsInAWorld = 40;

    /// <summary>Does the runs of some seeds and adds up what they came to.</summary>
    public static async Task RunAsync(int first, int count, AdversarialTotals totals)
    {
        for (var seed = first; seed < first + count;)
        {
            await using var world = await AssistantWorld.OpenAsync();
            for (var i = 0; i < RunsInAWorld && seed < first + count; i++)
            {
                await AssistantRun.RunAsync(world, seed++, totals);
            }
        }
    }
}
