using System.Globalization;
using SmartCS.Sdk.Turns;

namespace Quickstart;

/// <summary>Writes what was said, and why, as plain text that reads the same in a terminal and in a log.</summary>
internal static class Transcript
{
    public static void Write(Reply reply)
    {
        Console.WriteLine($"  shop     {reply.Text.ReplaceLineEndings("\n           ")}");
        foreach (var citation in reply.Citations.DistinctBy(citation => citation.Entry))
        {
            Console.WriteLine($"  cited    {citation.Entry} at revision {citation.Revision}: \"{citation.Title}\"");
        }

        // A stage that was sure and yet not needed tells nothing here.
        var stages = reply.Route.Where(step => step.Accepted || step.Confidence < step.Threshold).Select(Describe);
        Console.WriteLine($"  route    {string.Join(" -> ", stages)} -> {reply.Outcome}{(reply.OffersHandoff ? ", human agent offered" : "")}");
        Console.WriteLine(reply.IsReplay
            ? "  time     replayed; the reply is the stored one"
            : $"  time     {Milliseconds(reply.Timings.Total)}, of which search {Milliseconds(reply.Timings.Retrieval)}");
    }

    public static string Milliseconds(TimeSpan time) => string.Create(CultureInfo.InvariantCulture, $"{time.TotalMilliseconds:0.00} ms");

    private static string Describe(RouteStep step) => step.Threshold is { } threshold
        ? string.Create(CultureInfo.InvariantCulture, $"{step.Stage} {step.Confidence:0.00} {(step.Accepted ? "reaches" : "misses")} {threshold:0.00}")
        : step.Stage;
}
