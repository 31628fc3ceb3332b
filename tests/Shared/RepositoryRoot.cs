namespace SmartCS.Sdk.Tests.Shared;

/// <summary>Finds the repository's files and the data beside it from wherever the test assembly was built to.</summary>
internal static class RepositoryRoot
{
    private static readonly Lazy<string> Folder = new(Find);

    /// <summary>The folder that holds the solution.</summary>
    public static string Path => Folder.Value;

    /// <summary>A path inside the repository.</summary>
    public static string Combine(params ReadOnlySpan<string> parts) => System.IO.Path.Combine([Path, .. parts]);

    /// <summary>A file or folder of the data sets that lie beside the repository; null where they are not there.</summary>
    public static string? FindSharedData(params ReadOnlySpan<string> parts)
    {
        var path = System.IO.Path.GetFullPath(System.IO.Path.Combine([Path, "..", "shared", "data", .. parts]));
        return File.Exists(path) || Directory.Exists(path) ? path : null;
    }

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(System.IO.Path.Combine(folder.FullName, "SmartCS.Sdk.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException("No folder above the test assembly holds SmartCS.Sdk.sln; run the tests from a build inside the repository.");
    }
}
