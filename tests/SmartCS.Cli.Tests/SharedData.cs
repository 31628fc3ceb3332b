using Xunit;

namespace SmartCS.Cli.Tests;

/// <summary>The public data that lies next to the repository on machines that have it.</summary>
internal static class SharedData
{
    public static string Require(params string[] parts)
    {
        var path = Path.Combine([Repository(), "..", "shared", "data", .. parts]);
        Assert.SkipUnless(Directory.Exists(path), "The shared data is not on this machine.");
        return path;
    }

    /// <summary>The folder of the solution.</summary>
    public static string Repository()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "SmartCS.Sdk.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException("The tests do not run from within the repository.");
    }
}
