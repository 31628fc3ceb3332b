namespace SmartCS.Sdk.Benchmarks.Measuring;

/// <summary>The shared data, beside the repository.</summary>
internal static class DataFolder
{
    /// <summary>Finds a file of the shared data; null where it is not there.</summary>
    public static string? Find(string relativePath)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "SmartCS.Sdk.sln")))
            {
                var path = Path.GetFullPath(Path.Combine(folder.FullName, "../shared/data", relativePath));
                return File.Exists(path) ? path : null;
            }
        }

        return null;
    }
}
