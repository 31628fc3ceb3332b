namespace SmartCS.Sdk.Benchmarks.Measuring;

/// <summary>The shared data, beside the repository.</summary>
internal static class DataFolder
{
    /// <summary>Finds a file of the shared data; null where it is not there.</summary>
    public static string? Find(string relativePath)
    {
        if (Repository() is not { } root)
        {
            return null;
        }

        var path = Path.GetFullPath(Path.Combine(root, "../shared/data", relativePath));
        return File.Exists(path) ? path : null;
    }

    /// <summary>The repository's folder; null where the program runs elsewhere.</summary>
    public static string? Repository()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "SmartCS.Sdk.sln")))
            {
                return folder.FullName;
            }
        }

        return null;
    }
}
